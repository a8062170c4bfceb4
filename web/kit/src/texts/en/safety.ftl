# What a call's settings say besides devices: saved data, and the safety words.

# 256 words in any order that stays: short, known to everybody, and unlike each other to the ear. English in every
# language: the two who compare them may read pages in different ones.
safety-list =
    acorn actor album amber anchor angel ankle apple apron arch arrow atlas autumn avocado axle badge
    bagel balcony bamboo banana banjo barn basil basket battery beach beaver bell bench berry bicycle bird
    blanket boat bonus bottle boulder bracelet branch bread brick bridge broom brush bucket buffalo button cabin
    cactus camel camera candle canoe canyon captain carpet carrot castle cat cedar cello chalk cherry chimney
    cinema circle cliff clock cloud clover coat cobra coconut coffee comet copper coral corn cotton cousin
    crayon cricket crown crystal cup curtain daisy dance desert diamond dinner doctor dolphin donkey door dragon
    drum eagle earth east echo elbow elephant engine envelope evening falcon family feather fence ferry fiddle
    finger fire flag flute forest fork fossil fountain fox frost galaxy garden garlic gate ghost ginger
    giraffe glacier glove goat gold gorilla grape guitar hammer harbour hazel heron hill honey horse hotel
    igloo iron island ivory jacket jaguar jelly jewel juice jungle kangaroo kayak kettle kitchen kite koala
    ladder lagoon lamp lantern lemon library lighthouse lion lizard llama magnet mango maple marble meadow melon
    mirror monkey moon mosaic mountain mushroom napkin nest noodle north novel nutmeg oasis ocean olive onion
    orange orchard ostrich otter owl paddle palace panda paper parrot peach pebble pelican penguin pepper piano
    pilot planet pocket potato pumpkin puzzle quartz rabbit radio rainbow raven ribbon river robin rocket saddle
    salmon sandwich saturn scarf school shadow shell silver spider spoon squirrel statue summer sunflower table teapot
    temple tiger tomato tractor train tulip tunnel turtle umbrella valley velvet village violin volcano walnut zebra

save-data = Save data
save-data-hint = You do not receive the other camera, and send a smaller picture. Shared screens and sound stay.
echo-heard = I hear an echo of myself
echo-heard-hint = The other person is asked to use a headset, or to turn the speaker down.

safety-title = Safety words
safety-how = Read them to each other. If you hear the same words, nobody sits between you.
safety-none = The words are there as soon as you are connected.
safety-agreeing = The words are being agreed on…
safety-broken = The words could not be agreed on. Somebody may sit between you: say nothing in confidence in this call.

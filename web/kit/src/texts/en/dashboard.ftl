# The administrators' app.

dash = Dashboard
dash-about = Decide what your brand's agents may do, and see how calls go.
# $page (String), $brand (String)
dash-page-title = { $page } · { $brand }
dash-menu = Menu
dash-try-now = Try again
dash-administrator = Administrator
dash-not-theirs = This is for administrators
# $name (String)
dash-not-theirs-about = You are signed in as { $name }, an agent. Ask an administrator of your brand if something should change.
dash-to-desk = Open the desk

# Places
dash-group-calls = Calls
dash-group-people = People
dash-group-reports = Reports

# Saving
dash-changes = Changes
# $count (Number)
dash-changes-count = { $count ->
    [one] 1 change is not saved
   *[other] { $count } changes are not saved
}
dash-save = Save changes
dash-saving = Saving…
dash-discard = Discard
dash-saved = Saved. Open desks follow at once.
dash-save-wrong = Put right what is marked first.
dash-conflict = Somebody else changed the settings meanwhile. Load them, look at your changes again, then save.
dash-conflict-load = Load the newest
dash-settings-unavailable = The settings cannot be reached
# $kind: voice, video. $on: yes, no. Here and below
dash-change-switch = { $kind ->
    [video] Video calls
   *[voice] Voice calls
} { $on ->
    [yes] on
   *[no] off
}
dash-change-name = “{ $from }” is now “{ $to }”
# $profile (String)
dash-change-voice = { $profile }: voice calls { $on ->
    [yes] allowed
   *[no] not allowed
}
dash-change-video = { $profile }: video calls { $on ->
    [yes] allowed
   *[no] not allowed
}
dash-change-capacity = { $profile }: capacity { $to }
dash-change-weight = { $profile }: a call weighs { $to }
dash-change-assigned = { $name } has { $profile }

# Voice and video
dash-voice-and-video = Voice and video
dash-voice-and-video-about = Which calls your brand offers at all.
dash-switches = Calls for the whole brand
dash-switches-about = Off beats every profile, and acts at once on every open desk. A call that runs is not cut.
dash-switch-voice = Voice calls
dash-switch-video = Video calls
dash-switch-voice-on = Agents whose profile allows it can start voice calls.
dash-switch-video-on = Agents whose profile allows it can start video calls.
dash-switch-off = Nobody can start one.

# Profiles
dash-profiles = Profiles
dash-profiles-about = What agents may start, and how much they are given at once.
dash-profile-name = Profile name
dash-profile-name-missing = Give the profile a name.
dash-profile-nameless = Profile without a name
dash-profile-may = May start
dash-initiate-voice = Initiate voice calls
dash-initiate-video = Initiate video calls
dash-initiate-switched-off = Switched off for the whole brand at the moment.
dash-capacity = Capacity
dash-capacity-hint = How many conversations at once; each weighs 1.
dash-call-weight = Weight of a call
dash-call-weight-hint = What a call adds. As much as the capacity means nothing new during calls.
# $least (Number), $most (Number)
dash-weight-wrong = Enter a whole number from { $least } to { $most }.
dash-profile-nobody = Nobody has it
# $names (String)
dash-profile-people = { $names }
dash-people = People
dash-people-about = Each person has one profile.
# $name (String)
dash-people-profile = Profile of { $name }

# The report
dash-calls = Calls
dash-calls-about = What was offered, how it went and how long it took. Days are in UTC.
dash-span = Span
# $days (Number)
dash-span-days = { $days } days
dash-kind = Kind of call
dash-kind-all = Voice and video
dash-kind-voice = Voice
dash-kind-video = Video
dash-report-unavailable = The report cannot be read at the moment
dash-report-unavailable-about = The functions that keep the records do not answer. Calls go on, and what happens meanwhile is recorded later.
dash-report-empty = No calls in these days
dash-report-empty-about = As soon as an agent offers a call, it is counted here.
dash-figure-calls = Calls offered
dash-figure-completed = Completed
dash-figure-ring = Ring time, mean
dash-figure-setup = Setup time, mean
dash-figure-talk = Talk time, mean
dash-figure-relayed = Through a relay
# $share and $count (String)
dash-relay-share = { $share } ({ $count })
dash-chart = Calls by day
# $calls (Number), $count and $completed (String)
dash-chart-about = { $calls ->
    [one] 1 call was offered, { $completed } of it completed.
   *[other] { $count } calls were offered, { $completed } of them completed.
}
dash-way-completed = { $count } completed
dash-way-unanswered = { $count } not answered
dash-way-failed = { $count } failed
dash-table = Calls by day, kind and outcome
dash-table-about = Times are means. Setup is from Accept to the first picture or sound. The relay’s share is of completed calls.
dash-table-total = All
dash-column-day = Day
dash-column-kind = Kind
dash-column-outcome = Outcome
dash-column-calls = Calls
dash-column-ring = Ring
dash-column-setup = Setup
dash-column-talk = Talk
dash-column-relayed = Through a relay
dash-outcome-completed = Completed
dash-outcome-failed = Could not connect
dash-outcome-declined = Declined
dash-outcome-cancelled = Cancelled
dash-outcome-expired = Expired
dash-outcome-missed = Missed

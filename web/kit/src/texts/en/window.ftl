# The consumer's app.

# The administrators' app.

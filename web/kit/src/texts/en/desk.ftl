# The agents' app.

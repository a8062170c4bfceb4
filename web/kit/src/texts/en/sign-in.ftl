# The sign-in page of desk and dashboard.

# $app (String): Desk, Dashboard
sign-in-title = Sign in to the { $app }
sign-in = Sign in
signing-in = Signing in…
sign-in-email = E-mail
sign-in-password = Password
sign-in-email-missing = Enter your e-mail address.
sign-in-password-missing = Enter your password.
sign-in-ended = Your sign-in has ended. Sign in again to go on.
sign-in-unknown = This page cannot reach its server
sign-out = Sign out

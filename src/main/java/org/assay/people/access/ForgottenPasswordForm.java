package org.assay.people.access;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;

/** The address of somebody who forgot their password, as they typed it. */
@Introspected
record ForgottenPasswordForm(
    @Pattern(
            regexp = "[^@\\s]{1,64}@[^@\\s]{1,190}",
            message = "Enter your email address, like name@example.org")
        String email) {}

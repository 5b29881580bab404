package org.assay.people.identity;

/** An account of the demonstration, shown on its sign-in page. */
public record DemonstrationAccount(String email, String name, String what) {}

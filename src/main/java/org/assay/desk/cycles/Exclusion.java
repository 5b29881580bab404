package org.assay.desk.cycles;

import org.assay.people.directory.Organisation;

/** An organisation that a cycle leaves out, and why. */
record Exclusion(Organisation organisation, String reason) {}

package org.assay.collection.pulse;

import org.assay.people.directory.Organisation;

/** An organisation in a pulse, with both. */
public record PulseSeat(Pulse pulse, PulsePlace place, Organisation organisation) {}

package org.assay.engine.guard;

/** Where something was found in a {@link Passage}. */
record Span(Kind kind, int start, int end) {}

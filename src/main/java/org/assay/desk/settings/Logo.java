package org.assay.desk.settings;

/**
 * A partnership's logo.
 *
 * @param mediaType image/png or image/jpeg
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Logo(String mediaType, byte[] content) {}

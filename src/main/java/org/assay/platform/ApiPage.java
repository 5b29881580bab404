package org.assay.platform;

/**
 * The API's description, drawn by Swagger UI.
 *
 * @param ui the address below which Swagger UI's own files are
 */
public record ApiPage(String ui) {}

package org.assay.collection.returns.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts about an organisation as somebody gave them in a form or a body of JSON.
 *
 * @param version what {@link StateFacts#version} was when they were given
 * @param facts by name: text as typed, or a Boolean or a Number; null or blank takes a fact back. A
 *     fact that is not named stays as it is
 */
public record StatedFacts(int version, Map<String, @Nullable Object> facts) {}

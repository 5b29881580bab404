package org.assay.assurance.moderation.sample;

import java.time.Instant;

/**
 * How the sample of a cycle was drawn.
 *
 * @param random how many were asked for at random; {@code risk} likewise by their reasons
 * @param population how many had been submitted
 */
public record Draw(
    long id,
    long cycleId,
    String seed,
    int random,
    int risk,
    int population,
    long drawnBy,
    Instant drawnAt) {}

package org.assay.collection.pulse;

import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's survey, and its poster.
 *
 * @param back the page before
 * @param code as it is printed
 * @param link path of the page on which staff answer
 * @param address that staff type before the code
 * @param results path of the results; null while there are none to read
 * @param progress whether enough have answered; empty where that is not said
 */
public record PulsePlacePage(
    Shell shell,
    long place,
    String back,
    String organisation,
    String title,
    String window,
    String closes,
    PulsePhase phase,
    String code,
    String link,
    String address,
    @Nullable String results,
    String progress) {}

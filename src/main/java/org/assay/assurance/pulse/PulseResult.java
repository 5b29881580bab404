package org.assay.assurance.pulse;

import java.util.List;
import org.assay.collection.pulse.Pulse;

/**
 * What may be shown of a pulse of the partnership.
 *
 * @param asked how many organisations were asked
 * @param groups all together, sectors and districts, as far as they are shown
 * @param organisations that are shown, in order of name
 * @param withheld names of sectors and districts that are not shown
 */
public record PulseResult(
    Pulse pulse,
    int asked,
    List<GroupResult> groups,
    List<GroupResult> organisations,
    List<String> withheld) {}

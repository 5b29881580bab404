package org.assay.letters;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of letter.
 *
 * @param known what can stand in braces
 * @param preview the letter with examples; null before somebody asked for it
 * @param own whether words are saved, so that they can be tested and taken back
 */
public record TemplatePage(
    Shell shell,
    List<ErrorLink> errors,
    @Nullable String done,
    String kind,
    String label,
    String title,
    String words,
    String known,
    @Nullable String preview,
    boolean own) {}

package org.assay.desk.chasing;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about an outstanding return, as they typed it.
 *
 * @param kind null for a note
 */
@Introspected
record ContactForm(
    @Nullable RungKind kind,
    @NamesNoChild @Size(max = 2000, message = "Shorten this to 2,000 characters or fewer")
        String words) {

  static ContactForm of(FormInput input) {
    return new ContactForm(
        RungKind.of(input.text("kind")).filter(it -> !it.isEmail()).orElse(null),
        input.text("words"));
  }

  /** A letter that was posted needs no words. */
  boolean lacksWords() {
    return words.isEmpty() && (kind == null || kind == RungKind.TELEPHONE);
  }
}

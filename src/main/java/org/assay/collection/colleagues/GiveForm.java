package org.assay.collection.colleagues;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer a standard, as somebody typed it.
 *
 * @param due last day; null for none
 */
@Introspected
record GiveForm(
    @NotNull(message = "Choose who answers this standard") @Nullable Recipient person,
    @Nullable LocalDate due) {
  /** Value of the box for somebody who is not known yet. */
  static final String NEW = "new";

  static GiveForm of(FormInput input) {
    return new GiveForm(recipient(input), input.day("due", "the day by which it is due"));
  }

  /** Everything that is wrong at once: with somebody new, and with the day. */
  void check(FormRules rules, FormInput input) {
    if (person instanceof Recipient.Invited invited) rules.check(invited, input);
    rules.check(this, input);
  }

  private static @Nullable Recipient recipient(FormInput input) {
    if (input.text("person").equals(NEW)) {
      return new Recipient.Invited(input.typed("name"), input.typed("email"));
    }
    var id = input.number("person");
    return id.isPresent() ? new Recipient.Known(id.getAsLong()) : null;
  }
}

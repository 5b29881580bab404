package org.assay.collection.conversation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.assay.engine.guard.HeldBack;
import org.assay.platform.England;
import org.assay.platform.form.FormRules;

/** Holds what one colleague writes to another to the rules of its form, and to name no child. */
@Singleton
public class CommentRules {
  public static final int LONGEST = 2000;
  public static final String SHORTEN = "Shorten this to 2,000 characters or fewer";

  private final FormRules rules;
  private final Clock clock;

  CommentRules(FormRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param form whose constraints the words are held to
   */
  public Optional<String> fault(Record form, String words) {
    return rules.fault(form).or(() -> HeldBack.why(words, England.day(clock.instant())));
  }
}

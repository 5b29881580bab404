package org.assay.assurance.caseaudit.form;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** How often and why a form was sent back. */
@Singleton
public class SentBacks {
  private final SentBackRepository rows;
  private final People people;

  SentBacks(SentBackRepository rows, People people) {
    this.rows = rows;
    this.people = people;
  }

  /** In the order in which they happened. */
  public List<SentBack> of(AgencyForm form) {
    return rows.findByPartnershipIdAndFormIdOrderById(form.partnershipId(), form.id());
  }

  /** The last time. */
  public Optional<SentBack> last(AgencyForm form) {
    var all = of(form);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  void add(SentBack it) {
    rows.save(it);
  }

  /** Who sent it back, when and why; null when nobody ever did. */
  @Nullable String words(AgencyForm form) {
    return last(form)
        .map(
            it ->
                "%s sent this form back on %s: %s"
                    .formatted(
                        people.names(Set.of(it.personId())).getOrDefault(it.personId(), "The lead"),
                        England.date(it.sentBackAt()),
                        it.reason()))
        .orElse(null);
  }
}

package org.assay.desk.leads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Writes down who leads, as somebody typed it. */
@Singleton
class KeepLeads {
  private final LeadRepository leads;
  private final Clock clock;

  KeepLeads(LeadRepository leads, Clock clock) {
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * False where a box is wrong, which the form then says.
   *
   * @param changing id of the lead whose place it takes; 0 for none
   */
  @Transactional
  boolean save(Caller caller, long organisation, long changing, FormInput form) {
    var lead = read(organisation, form);
    if (lead == null || !form.isSound()) return false;
    if (changing != 0 && leads.find(caller.partnershipId(), organisation, changing).isPresent()) {
      leads.remove(caller.partnershipId(), changing);
    }
    leads.add(caller.partnershipId(), lead, clock.instant(), caller.personId());
    return true;
  }

  private @Nullable Lead read(long organisation, FormInput form) {
    var role = LeadRole.of(form.text("role")).orElse(null);
    if (role == null) form.wrong("Select what they lead", "role");
    var name = form.text("name", 200);
    var post = form.text("post", 200);
    if (name.isEmpty() && post.isEmpty()) form.wrong("Enter a name or a post", "name");
    var email = form.text("email", 254);
    if (!email.isEmpty() && !email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+")) {
      form.wrong("Enter an email address, like name@example.sch.uk", "email");
    }
    var trained = trained(form);
    return role == null
        ? null
        : new Lead(
            0,
            organisation,
            "",
            form.text("department", 200),
            role,
            orNull(name),
            orNull(post),
            orNull(email),
            orNull(form.text("telephone", 40)),
            orNull(form.text("deputy", 200)),
            orNull(form.text("cover", 500)),
            trained,
            false);
  }

  private @Nullable LocalDate trained(FormInput form) {
    var day = form.day("trained", "the date of the last full training");
    if (day != null && day.isAfter(England.day(clock.instant()))) {
      form.wrong("The training is in the future. Enter a date in the past", "trained");
    }
    return day;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

package org.assay.people.secondfactor;

import java.util.List;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody sets up their one-time codes.
 *
 * @param account the address that they sign in with
 * @param shared whether it is an account of the demonstration
 * @param since when they were turned on; null when they are off
 * @param left recovery codes that were not used yet
 * @param required whether a role of theirs asks for codes
 * @param enrolment of an app that is being set up; null as a rule
 * @param fresh new recovery codes, to be shown this once; null as a rule
 * @param said what was done just now
 * @param faults messages by box
 */
public record CodesPage(
    Shell shell,
    String account,
    boolean shared,
    @Nullable String since,
    long left,
    boolean required,
    @Nullable Enrolment enrolment,
    @Nullable List<String> fresh,
    @Nullable String said,
    Map<String, String> faults) {

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }

  public @Nullable String fault(String box) {
    return faults.get(box);
  }

  CodesPage setting(Enrolment app) {
    return new CodesPage(shell, account, shared, since, left, required, app, fresh, said, faults);
  }

  CodesPage showing(List<String> codes, String words) {
    return new CodesPage(shell, account, shared, since, left, required, null, codes, words, faults);
  }

  CodesPage saying(String words) {
    return new CodesPage(
        shell, account, shared, since, left, required, enrolment, fresh, words, faults);
  }

  CodesPage refusing(String box, String why) {
    return new CodesPage(
        shell.refusing(true),
        account,
        shared,
        since,
        left,
        required,
        enrolment,
        fresh,
        said,
        Map.of(box, why));
  }
}

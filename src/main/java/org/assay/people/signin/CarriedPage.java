package org.assay.people.signin;

import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;

/** Gives back, after signing in again, what was typed before. */
public record CarriedPage(Shell shell, CarriedForm form) {
  static CarriedPage of(Caller caller, CarriedForm form) {
    return new CarriedPage(Navigation.shell(caller, "Your answers are still here", ""), form);
  }
}

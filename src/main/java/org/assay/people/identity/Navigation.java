package org.assay.people.identity;

import java.util.ArrayList;
import org.assay.platform.Shell;
import org.assay.platform.Shell.Link;
import org.assay.platform.Shell.Working;

/** What somebody finds in the menu, by what they may do. */
public final class Navigation {
  private Navigation() {}

  /**
   * @param current the address of the menu's entry that the page belongs to
   */
  public static Shell shell(Caller caller, String title, String current) {
    var links = new ArrayList<Link>();
    if (caller.organisationId() != null) links.add(link("Your returns", "/returns", current));
    if (caller.mayAnswer() || caller.leads(caller.groupId()) || caller.maySeeSubmitted()) {
      links.add(link("Actions", "/actions", current));
    }
    if (caller.leads(caller.groupId())) links.add(link("Your group", "/groups", current));
    if (caller.maySeeFigures()) links.add(link("Cycles", "/cycles", current));
    if (caller.is(Role.ADMIN)) links.add(link("Set up", "/start", current));
    if (caller.is(Role.ADMIN) || caller.maySignOff()) {
      links.add(link("People", "/people", current));
    }
    if (caller.maySeeProgress()) links.add(link("Register", "/register", current));
    if (caller.mayReadSupport()) links.add(link("Moderation", "/moderation", current));
    if (caller.mayReadSupport()) links.add(link("Support", "/support", current));
    if (caller.mayAnswer() || caller.is(Role.PAS_MEMBER) || caller.is(Role.SCRUTINEER)) {
      links.add(link("Access log", "/access", current));
    }
    if (seesAudits(caller)) links.add(link("Case audits", "/audits", current));
    if (ofPartnership(caller) && (caller.mayReadPapers() || caller.is(Role.ADMIN))) {
      links.add(link("Recommendations", "/recommendations", current));
    }
    return new Shell(title, caller.name(), working(caller), links, false);
  }

  private static boolean ofPartnership(Caller caller) {
    return caller.organisationId() == null && caller.groupId() == null;
  }

  /** Who plans, judges or reads case audits, and agencies that may be asked. */
  private static boolean seesAudits(Caller caller) {
    return caller.is(Role.PANEL_MEMBER)
        || caller.is(Role.CASE_AUDITOR)
        || caller.mayAnswer()
        || caller.mayReadPapers() && !caller.is(Role.MODERATOR);
  }

  private static Working working(Caller caller) {
    return new Working(
        caller.membership().id(),
        caller.membership().label(),
        caller.others().stream().map(it -> new Working.Other(it.id(), it.label())).toList());
  }

  /** Where somebody's work is. */
  static String start(Caller caller) {
    if (caller.maySeeFigures()) return "/cycles";
    return caller.is(Role.PANEL_MEMBER) || caller.is(Role.CASE_AUDITOR) ? "/audits" : "/returns";
  }

  private static Link link(String text, String href, String current) {
    return new Link(text, href, href.equals(current));
  }
}

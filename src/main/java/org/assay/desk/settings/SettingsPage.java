package org.assay.desk.settings;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a partnership.
 *
 * @param saved what was just saved, in words; null when nothing was
 * @param districts one a line, as they are typed
 * @param bodies by name, with where each is changed
 * @param hasLogo whether one was uploaded
 */
public record SettingsPage(
    Shell shell,
    List<ErrorLink> errors,
    @Nullable String saved,
    String name,
    String county,
    String districts,
    List<Box> boxes,
    List<Body> bodies,
    boolean hasLogo) {

  public record Box(String name, String label, String hint, boolean lines, String value) {}

  public record Body(String name, String kind, String href) {}
}

package org.assay.people.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.directory.NameSearch;
import org.assay.people.identity.Role;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships somebody looks for. An empty part lets everything through.
 *
 * @param words of a name, an address or a place
 * @param role code of a role
 * @param place {@code partnership}, {@code organisations} or {@code groups}
 * @param state {@code current}, {@code invited} (never signed in), {@code ended} or {@code all}
 */
public record AccessSearch(String words, String role, String place, String state) {
  private static final String HOLDS =
      " and m.valid_from <= ? and (m.valid_until is null or m.valid_until >= ?)";

  /** From an address; without a state, who has access now. */
  public static AccessSearch of(String words, String role, String place, String state) {
    return new AccessSearch(
        words.strip(),
        chosen("role", role, Arrays.stream(Role.values()).map(Role::name).toList(), ""),
        chosen("place", place, List.of("partnership", "organisations", "groups"), ""),
        chosen("state", state, List.of("current", "invited", "ended", "all"), "current"));
  }

  private static String chosen(String name, String typed, List<String> codes, String otherwise) {
    return Objects.requireNonNullElse(AddressChoice.of(name, typed, codes), otherwise);
  }

  public static Optional<Role> role(String code) {
    return Arrays.stream(Role.values()).filter(it -> it.name().equals(code)).findFirst();
  }

  public boolean isNarrowed() {
    return !(words.isEmpty() && role.isEmpty() && place.isEmpty() && state.equals("current"));
  }

  /** In SQL, on the membership {@code m}, its person {@code p} and its place. */
  String condition() {
    return (" and (lower("
                + HeldRepository.NAME
                + ") like ? escape '!' or lower(p.email) like ? escape '!' or"
                + " lower(coalesce(o.name, g.name, '')) like ? escape '!')")
            .repeat(NameSearch.of(words).words().size())
        + (role.isEmpty() ? "" : " and m.role = ?")
        + placed()
        + switch (state) {
          case "current" -> HOLDS + " and p.disabled = false";
          case "invited" ->
              HOLDS + " and not p.disabled and (" + HeldRepository.SIGNED_IN + ") is null";
          case "ended" -> " and m.valid_until < ?";
          default -> "";
        };
  }

  boolean isCurrent() {
    return state.equals("current");
  }

  /** What the condition of a current membership asks of the membership alone. */
  String held() {
    return (role.isEmpty() ? "" : " and m.role = ?") + placed() + HOLDS;
  }

  /** Whether the condition asks for more than the membership and its person. */
  boolean looksBeside() {
    return !words.isEmpty() || state.equals("invited");
  }

  private String placed() {
    return switch (place) {
      case "partnership" -> " and m.organisation_id is null and m.group_id is null";
      case "organisations" -> " and m.organisation_id is not null";
      case "groups" -> " and m.group_id is not null";
      default -> "";
    };
  }

  List<@Nullable Object> values(LocalDate today) {
    var values = new ArrayList<@Nullable Object>();
    NameSearch.of(words).values().forEach(it -> values.addAll(List.of(it, it, it)));
    if (!role.isEmpty()) values.add(role);
    if (state.equals("current") || state.equals("invited")) values.add(today);
    if (!state.equals("all")) values.add(today);
    return values;
  }
}

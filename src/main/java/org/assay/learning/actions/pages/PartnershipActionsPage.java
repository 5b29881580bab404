package org.assay.learning.actions.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The actions of the partnership's organisations as they were signed off, a page at a time.
 *
 * @param whose name of the partnership
 * @param anything whether there is any action at all, whatever was searched for
 * @param found which of how many are shown
 * @param name what was searched for in organisations' names
 * @param files the part of an address that hands the selection on to the plan's files
 * @param asAt as at when
 */
public record PartnershipActionsPage(
    Shell shell,
    String whose,
    boolean anything,
    boolean narrowed,
    List<BoardPage.Count> counts,
    String found,
    @Nullable String name,
    List<Choice> states,
    List<Choice> standards,
    List<Choice> cycles,
    List<Choice> orders,
    List<BoardPage.Item> items,
    Pagination pagination,
    String files,
    AsAt asAt) {}

package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.ProposalFilter;
import app.atalaya.segmentation.ProposalOrder;
import app.atalaya.segmentation.SegmentField;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the view shows; lives in the URL. */
record SegmentationState(SegmentationTab tab, @Nullable SegmentField field, String text, ProposalOrder order)
        implements Serializable {

    static final ProposalOrder BY_REVENUE = new ProposalOrder(ProposalOrder.Column.REVENUE, false);

    /** The tabs of the view. */
    enum SegmentationTab {
        OPEN,
        DECIDED,
        MODEL
    }

    static SegmentationState of(QueryParameters query) {
        SegmentationTab tab = value(SegmentationTab.class, query, "tab");
        ProposalOrder.Column column = value(ProposalOrder.Column.class, query, "sort");
        return new SegmentationState(
                tab == null ? SegmentationTab.OPEN : tab,
                value(SegmentField.class, query, "field"),
                query.getSingleParameter("text").orElse(""),
                column == null
                        ? BY_REVENUE
                        : new ProposalOrder(
                                column,
                                query.getSingleParameter("dir").orElse("").equals("asc")));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, QueryParameters query, String name) {
        String text = query.getSingleParameter(name).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    QueryParameters query() {
        Map<String, String> values = new LinkedHashMap<>();
        if (tab != SegmentationTab.OPEN) {
            values.put("tab", lower(tab));
        }
        if (field != null) {
            values.put("field", lower(field));
        }
        if (!text.isBlank()) {
            values.put("text", text.strip());
        }
        if (!order.equals(BY_REVENUE)) {
            values.put("sort", lower(order.by()));
            values.put("dir", order.ascending() ? "asc" : "desc");
        }
        return QueryParameters.simple(values);
    }

    ProposalFilter filter() {
        return new ProposalFilter(tab == SegmentationTab.OPEN, field, text, "");
    }

    SegmentationState on(SegmentationTab other) {
        return new SegmentationState(other, field, text, order);
    }

    SegmentationState filtered(@Nullable SegmentField by, String words) {
        return new SegmentationState(tab, by, words, order);
    }

    SegmentationState sorted(ProposalOrder by) {
        return new SegmentationState(tab, field, text, by);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

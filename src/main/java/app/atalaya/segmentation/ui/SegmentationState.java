package app.atalaya.segmentation.ui;

import app.atalaya.segmentation.ProposalFilter;
import app.atalaya.segmentation.ProposalOrder;
import app.atalaya.segmentation.SegmentField;
import app.atalaya.uikit.UrlValues;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
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
        boolean ascending = query.getSingleParameter("dir").orElse("").equals("asc");
        return new SegmentationState(
                UrlValues.constant(query, "tab", SegmentationTab.class).orElse(SegmentationTab.OPEN),
                UrlValues.constant(query, "field", SegmentField.class).orElse(null),
                query.getSingleParameter("text").orElse(""),
                UrlValues.constant(query, "sort", ProposalOrder.Column.class)
                        .map(column -> new ProposalOrder(column, ascending))
                        .orElse(BY_REVENUE));
    }

    QueryParameters query() {
        Map<String, String> values = new LinkedHashMap<>();
        if (tab != SegmentationTab.OPEN) {
            values.put("tab", UrlValues.word(tab));
        }
        if (field != null) {
            values.put("field", UrlValues.word(field));
        }
        if (!text.isBlank()) {
            values.put("text", text.strip());
        }
        if (!order.equals(BY_REVENUE)) {
            values.put("sort", UrlValues.word(order.by()));
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
}

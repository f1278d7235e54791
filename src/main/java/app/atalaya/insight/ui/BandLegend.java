package app.atalaya.insight.ui;

import app.atalaya.insight.CountedBand;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** An entry of a legend: the band's shape, and what there is to say of it. */
final class BandLegend {

    private BandLegend() {}

    static Component entry(CountedBand band, String text) {
        Span entry = AccountCells.band(band, text, band == CountedBand.DOUBTFUL);
        entry.addClassName("insight-legend-entry");
        return entry;
    }
}

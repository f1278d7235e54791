package app.atalaya.insight.ui;

import app.atalaya.health.Band;
import app.atalaya.health.ui.HealthDisplay;
import app.atalaya.uikit.Tone;
import app.atalaya.uikit.ToneShape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** An entry of a legend: the band's shape, and what there is to say of it. */
final class BandLegend {

    private BandLegend() {}

    static Component entry(Band band, String text) {
        Tone tone = HealthDisplay.tone(band);
        Span entry = new Span(new ToneShape(tone), new Span(text));
        entry.addClassNames("insight-band", "insight-legend-entry", tone.className());
        return entry;
    }
}

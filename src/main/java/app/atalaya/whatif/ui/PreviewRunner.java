package app.atalaya.whatif.ui;

import app.atalaya.health.HealthModel;
import app.atalaya.health.ModelId;
import app.atalaya.whatif.EffectFigure;
import app.atalaya.whatif.Preview;
import app.atalaya.whatif.WhatIf;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Computes previews off the thread of the view, with the rights of its user: a moment after the last change, and only the last that was
 * asked for. One that is overtaken ends at its next step.
 */
final class PreviewRunner implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewRunner.class);
    private static final int CALM_MILLIS = 350;
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final transient WhatIf whatIf;
    private final PreviewCard card;
    private final AtomicInteger asked = new AtomicInteger();

    PreviewRunner(WhatIf whatIf, PreviewCard card) {
        this.whatIf = whatIf;
        this.card = card;
    }

    /** Leaves what is under way. */
    void cancel() {
        asked.incrementAndGet();
    }

    void ask(UI ui, ModelId model, HealthModel draft) {
        int number = asked.incrementAndGet();
        Runnable work = new DelegatingSecurityContextRunnable(() -> run(ui, number, model, draft));
        CompletableFuture.delayedExecutor(CALM_MILLIS, TimeUnit.MILLISECONDS, THREADS)
                .execute(work);
    }

    private void run(UI ui, int number, ModelId model, HealthModel draft) {
        if (asked.get() != number) {
            return;
        }
        try {
            Preview preview = whatIf.preview(model, draft, share -> progress(ui, number, share));
            show(ui, number, () -> card.show(preview));
            if (whatIf.hasEffects()) {
                List<EffectFigure> effects = whatIf.effects(model, draft, share -> progress(ui, number, share));
                show(ui, number, () -> card.showEffects(effects));
            }
        } catch (CancellationException overtaken) {
            LOG.debug("A preview was overtaken by the next");
        } catch (RuntimeException failure) {
            LOG.warn("The preview failed", failure);
            show(ui, number, () -> card.say(card.getTranslation("common.failed")));
        }
    }

    private void progress(UI ui, int number, double share) {
        if (asked.get() != number || ui.isClosing()) {
            throw new CancellationException();
        }
        show(ui, number, () -> card.progress(share));
    }

    private void show(UI ui, int number, SerializableRunnable update) {
        try {
            ui.access(() -> {
                if (asked.get() == number) {
                    update.run();
                }
            });
        } catch (UIDetachedException gone) {
            throw new CancellationException();
        }
    }
}

import { html, render } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { Notification } from '@vaadin/notification';
import '@vaadin/button';

/** An alert as the server tells it: all its words are in the reader's language. */
interface Told {
  id: number;
  tone: string;
  critical: boolean;
  title: string;
  reason: string;
  href: string;
  mayAct: boolean;
}

/** What is the same for all of them. Marks are drawn by the server, by the tone's class name; none comes from a user. */
interface Words {
  why: string;
  takeOn: string;
  close: string;
  closeIcon: string;
  shapes: Record<string, string>;
}

const SECONDS_8 = 8000;
const UNTIL_CLOSED = 0;

/**
 * Shows alerts as they come: eight seconds each, longer while the pointer or the focus is on one; critical ones stay. They are drawn here
 * because a thousand pages may be told at once: the server sends the words and nothing else.
 */
class AlertToasts extends HTMLElement {
  words!: Words;
  $server!: { takeOn(alert: string): void };

  show(alerts: Told[]): void {
    alerts.forEach((alert) => this.open(alert));
  }

  private open(alert: Told): void {
    const toast = document.createElement('vaadin-notification') as Notification;
    toast.overlayClass = 'at-toast alert-toast';
    toast.position = 'bottom-end';
    toast.duration = alert.critical ? UNTIL_CLOSED : SECONDS_8;
    toast.assertive = alert.critical;
    toast.renderer = (root) => render(this.content(alert, toast), root);
    toast.addEventListener('closed', () => toast.remove());
    document.body.append(toast);
    toast.opened = true;
  }

  private content(alert: Told, toast: Notification) {
    const hold = () => (toast.duration = UNTIL_CLOSED);
    const release = () => (toast.duration = alert.critical ? UNTIL_CLOSED : SECONDS_8);
    const close = () => (toast.opened = false);
    const takeOn = () => {
      close();
      this.$server.takeOn(String(alert.id));
    };
    return html`
      <div
        class=${classMap({ 'at-toast-content': true, [alert.tone]: true })}
        @mouseenter=${hold}
        @focusin=${hold}
        @mouseleave=${release}
        @focusout=${release}
      >
        <span class=${classMap({ 'at-shape': true, [alert.tone]: true })} aria-hidden="true"
          >${unsafeHTML(this.words.shapes[alert.tone])}</span
        >
        <div class="alert-toast-text">
          <span class="alert-toast-title">${alert.title}</span>
          <span class="alert-toast-reason">${alert.reason}</span>
          <div class="alert-toast-actions">
            <a id="alert-toast-why-${alert.id}" href=${alert.href} router-link @click=${close}>${this.words.why}</a>
            ${alert.mayAct
              ? html`<vaadin-button id="alert-toast-take-${alert.id}" theme="tertiary" @click=${takeOn}
                  >${this.words.takeOn}</vaadin-button
                >`
              : ''}
          </div>
        </div>
        <vaadin-button id="alert-toast-close" theme="tertiary" aria-label=${this.words.close} @click=${close}
          ><span class="at-icon" aria-hidden="true">${unsafeHTML(this.words.closeIcon)}</span></vaadin-button
        >
      </div>
    `;
  }
}

customElements.define('alert-toasts', AlertToasts);

package app.atalaya.intake;

import app.atalaya.csv.CellException;
import app.atalaya.csv.CsvFile;
import app.atalaya.csv.CsvFormat;
import app.atalaya.csv.CsvRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses from the headers, and from what stands below them, which column holds what. A person confirms it. */
final class MappingGuess {

    private static final List<String> ACCOUNT_NAMES = List.of(
            "account_id",
            "account_external_id",
            "account_key",
            "customer_id",
            "client_id",
            "company_id",
            "id_cuenta",
            "cuenta_id",
            "id_cliente",
            "cod_cliente",
            "codigo_cliente",
            "codigo_cuenta",
            "clave_cliente",
            "cliente",
            "cuenta",
            "account",
            "customer",
            "subscription_id",
            "contract_id",
            "id_contrato",
            "contrato",
            "contact_id",
            "id_contacto");
    private static final List<String> MOMENTS = List.of(
            "occurred_at",
            "submitted_at",
            "responded_at",
            "answered_at",
            "opened_at",
            "usage_date",
            "churn_date",
            "event_date",
            "due_date",
            "due_on",
            "paid_at",
            "paid_on",
            "payment_date",
            "invoice_date",
            "date",
            "at",
            "timestamp",
            "created_at",
            "fecha",
            "fecha_uso",
            "fecha_respuesta",
            "fecha_apertura",
            "abierto_el",
            "fecha_baja",
            "fecha_vencimiento",
            "vencimiento",
            "fecha_pago",
            "fecha_factura",
            "dia",
            "day");
    private static final Map<String, List<String>> COMMON = Map.ofEntries(
            Map.entry(
                    "name",
                    List.of(
                            "name",
                            "account_name",
                            "company_name",
                            "company",
                            "full_name",
                            "nombre",
                            "razon_social",
                            "empresa",
                            "nombre_cuenta",
                            "nombre_cliente",
                            "nombre_completo",
                            "plan_tier",
                            "plan",
                            "producto",
                            "product")),
            Map.entry("type", List.of("type", "account_type", "tipo", "tipo_cuenta")),
            Map.entry("segment", List.of("segment", "segmento", "plan_tier", "plan")),
            Map.entry("tier", List.of("tier", "nivel", "categoria")),
            Map.entry("industry", List.of("industry", "sector", "industria", "sector_cnae", "cnae", "vertical")),
            Map.entry("country", List.of("country", "country_code", "pais", "cod_pais")),
            Map.entry("currency", List.of("currency", "currency_code", "divisa", "moneda")),
            Map.entry("owner", List.of("owner", "account_manager", "manager", "gestor", "responsable", "comercial")),
            Map.entry("parent", List.of("parent", "parent_id", "parent_account_id", "matriz", "cuenta_matriz")),
            Map.entry(
                    "customerSince",
                    List.of(
                            "customer_since",
                            "signup_date",
                            "sign_up_date",
                            "created_at",
                            "cliente_desde",
                            "fecha_alta",
                            "alta")),
            Map.entry("growthPotential", List.of("growth_potential", "potencial", "potencial_crecimiento")),
            Map.entry("strategicValue", List.of("strategic_value", "valor_estrategico")),
            Map.entry("notes", List.of("notes", "notas", "comments", "comentarios", "observaciones")),
            Map.entry(
                    "annualValue",
                    List.of(
                            "annual_value",
                            "arr_amount",
                            "arr",
                            "annual_amount",
                            "acv",
                            "ingreso_anual",
                            "importe_anual",
                            "valor_anual")),
            Map.entry("recurring", List.of("recurring", "is_recurring", "recurrente")),
            Map.entry("startsOn", List.of("starts_on", "start_date", "start", "fecha_inicio", "inicio", "f_inicio")),
            Map.entry("endsOn", List.of("ends_on", "end_date", "end", "fecha_fin", "fin", "f_fin")),
            Map.entry(
                    "renewsOn",
                    List.of("renews_on", "renewal_date", "renewal", "renovacion", "fecha_renovacion", "f_renovacion")),
            Map.entry("title", List.of("title", "job_title", "cargo", "puesto")),
            Map.entry("email", List.of("email", "e_mail", "mail", "correo", "correo_electronico")),
            Map.entry("phone", List.of("phone", "telephone", "mobile", "telefono", "movil")),
            Map.entry("firstName", List.of("first_name", "given_name", "nombre_pila", "nombre")),
            Map.entry("lastName", List.of("last_name", "surname", "family_name", "apellidos", "apellido")),
            Map.entry("account", ACCOUNT_NAMES),
            Map.entry("at", MOMENTS),
            Map.entry("closedAt", List.of("closed_at", "resolved_at", "close_date", "fecha_cierre", "cerrado_el")),
            Map.entry("severity", List.of("severity", "priority", "prioridad", "gravedad", "severidad")),
            Map.entry(
                    "satisfaction",
                    List.of("satisfaction", "satisfaction_score", "csat", "satisfaccion", "valoracion")),
            Map.entry("scale", List.of("scale", "max_score", "escala")),
            Map.entry("touch", List.of("type", "interaction_type", "channel", "tipo", "canal")));
    private static final Map<ImportKind, List<String>> IDS = Map.ofEntries(
            Map.entry(
                    ImportKind.ACCOUNTS,
                    List.of(
                            "external_id",
                            "account_id",
                            "customer_id",
                            "client_id",
                            "id_cuenta",
                            "id_cliente",
                            "cod_cliente",
                            "codigo_cliente",
                            "clave",
                            "codigo",
                            "id")),
            Map.entry(
                    ImportKind.CONTRACTS,
                    List.of(
                            "external_id",
                            "subscription_id",
                            "contract_id",
                            "id_contrato",
                            "num_contrato",
                            "contrato",
                            "id_suscripcion",
                            "id")),
            Map.entry(ImportKind.CONTACTS, List.of("external_id", "contact_id", "id_contacto", "id")),
            Map.entry(ImportKind.USAGE, List.of("external_id", "usage_id", "id_uso", "event_id", "id")),
            Map.entry(ImportKind.NPS, List.of("external_id", "response_id", "survey_id", "id_respuesta", "id")),
            Map.entry(ImportKind.CSAT, List.of("external_id", "response_id", "survey_id", "id_respuesta", "id")),
            Map.entry(ImportKind.ENGAGEMENT, List.of("external_id", "event_id", "id_evento", "id")),
            Map.entry(
                    ImportKind.INVOICES,
                    List.of(
                            "external_id",
                            "invoice_id",
                            "invoice_number",
                            "num_factura",
                            "numero_factura",
                            "factura",
                            "id")),
            Map.entry(ImportKind.PAYMENTS, List.of("external_id", "payment_id", "id_pago", "num_pago", "id")),
            Map.entry(
                    ImportKind.INTERACTIONS,
                    List.of("external_id", "interaction_id", "activity_id", "id_interaccion", "id")),
            Map.entry(
                    ImportKind.CASES,
                    List.of("external_id", "ticket_id", "case_id", "id_caso", "id_ticket", "caso", "ticket", "id")),
            Map.entry(ImportKind.CHURN, List.of("external_id", "churn_event_id", "event_id", "id_baja", "id")));
    private static final Map<ImportKind, List<String>> QUANTITIES = Map.of(
            ImportKind.USAGE,
                    List.of(
                            "quantity",
                            "usage_count",
                            "count",
                            "active_users",
                            "actions",
                            "usos",
                            "cantidad",
                            "usuarios_activos"),
            ImportKind.NPS,
                    List.of("quantity", "score", "nps", "nps_score", "rating", "puntuacion", "nota", "respuesta"),
            ImportKind.CSAT,
                    List.of(
                            "quantity",
                            "score",
                            "csat",
                            "satisfaction_score",
                            "rating",
                            "puntuacion",
                            "nota",
                            "satisfaccion"),
            ImportKind.ENGAGEMENT, List.of("quantity", "weight", "peso"),
            ImportKind.INVOICES, List.of("quantity", "amount", "total", "importe"),
            ImportKind.PAYMENTS, List.of("quantity", "amount", "total", "importe", "pagado"),
            ImportKind.CHURN, List.of("quantity", "revenue_lost", "arr_lost", "lost_arr", "ingreso_perdido"));
    private static final List<String> SUBJECTS = List.of(
            "subject",
            "feature_name",
            "feature",
            "topic",
            "title",
            "reason_code",
            "reason",
            "comment",
            "feedback_text",
            "description",
            "invoice_number",
            "event",
            "activity",
            "asunto",
            "funcionalidad",
            "funcion",
            "motivo",
            "comentario",
            "descripcion",
            "concepto",
            "evento",
            "actividad");

    private MappingGuess() {}

    static ColumnMapping guess(ImportKind kind, List<ImportField> fields, CsvFormat format, CsvFile.Preview preview) {
        List<String> header = preview.header();
        List<String> plain = header.stream().map(Words::plain).toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        CellReader reader = new CellReader(fields, format);
        for (ImportField field : fields) {
            synonyms(kind, field.name()).stream()
                    .flatMap(name -> IntStream.range(0, plain.size())
                            .filter(column -> plain.get(column).equals(name))
                            .boxed())
                    .filter(column -> !columns.containsValue(column))
                    .filter(column -> fits(reader, field, preview.rows(), column))
                    .findFirst()
                    .ifPresent(column -> columns.put(field.name(), column));
        }
        if (columns.containsKey(ImportFields.LAST_NAME) && !columns.containsKey(ImportFields.FIRST_NAME)) {
            Optional.ofNullable(columns.remove(ImportFields.NAME))
                    .ifPresent(column -> columns.put(ImportFields.FIRST_NAME, column));
        }
        return new ColumnMapping(format, header, columns, defaults(kind, columns));
    }

    private static List<String> synonyms(ImportKind kind, String field) {
        return switch (field) {
            case ImportFields.ID -> IDS.getOrDefault(kind, List.of());
            case ImportFields.QUANTITY -> QUANTITIES.getOrDefault(kind, List.of());
            case ImportFields.SUBJECT -> SUBJECTS;
            default -> COMMON.getOrDefault(field, List.of());
        };
    }

    /** At least half of the cells that hold anything can be read as the field. */
    private static boolean fits(CellReader reader, ImportField field, List<CsvRow> rows, int column) {
        int filled = 0;
        int fitting = 0;
        for (CsvRow row : rows) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                filled++;
                fitting += canRead(reader, field, cell) ? 1 : 0;
            }
        }
        return fitting * 2 >= filled;
    }

    private static boolean canRead(CellReader reader, ImportField field, String cell) {
        try {
            reader.read(field, cell);
            return true;
        } catch (CellException unfit) {
            // Those are mistakes of a value, not of the column.
            return List.of("csv.undecided-date", "csv.formula", "csv.decimal-comma", "csv.decimal-point")
                    .contains(unfit.messageKey());
        }
    }

    private static Map<String, String> defaults(ImportKind kind, Map<String, Integer> columns) {
        boolean rated = kind == ImportKind.CSAT || kind == ImportKind.CASES;
        return rated && !columns.containsKey(ImportFields.SCALE) ? Map.of(ImportFields.SCALE, "5") : Map.of();
    }
}

namespace Claimline.Ledger.Store;

/// <summary>The tables of sources: what is counted and shown of each, so that no list has to group statements.</summary>
internal static class SourceRow
{
    /// <summary>What rests on texts alone, of one source: of what they tell differently the last in the order of the words, whatever was added first, but any kind rather than none; an alias's word only where its own is missing.</summary>
    private const string Told = """
        coalesce(max(speaker.name) FILTER (WHERE alias IS NULL), max(speaker.name)), coalesce(max(nullif(kind, 'unspecified')) FILTER (WHERE alias IS NULL), max(nullif(kind, 'unspecified')), 'unspecified'),
            coalesce(max(speaker.party) FILTER (WHERE alias IS NULL), max(speaker.party)), coalesce(max(speaker.speaks_for) FILTER (WHERE alias IS NULL), max(speaker.speaks_for))
        """;

    /// <summary>Counts one source again.</summary>
    public const string Count = $"""
        INSERT INTO source (key, name, kind, party, speaks_for, statements, documents, first, last)
        SELECT $1, {Told}, sum(speaker.statements), count(DISTINCT reading.document), min(first), max(last)
        FROM speaker JOIN reading ON reading.entry = speaker.id >> 24 LEFT JOIN source_alias ON alias = speaker.key
        WHERE speaker.key IN (SELECT $1 UNION ALL SELECT alias FROM source_alias WHERE source = $1) AND (named = 1 OR alias IS NOT NULL) AND speaker.statements > 0 AND replaced IS NULL
        HAVING count(*) > 0
        """;

    /// <summary>Counts all sources, of what was known at an instant and said by a day.</summary>
    public const string CountThen = $"""
        INSERT INTO source (key, name, kind, party, speaks_for, statements, documents, first, last)
        SELECT coalesce(source_alias.source, speaker.key) AS one, {Told}, count(DISTINCT statement.id), count(DISTINCT reading.document), min(statement.day), max(statement.day)
        FROM reading JOIN speaker ON speaker.id > reading.entry << 24 AND speaker.id < (reading.entry + 1) << 24 JOIN bearing ON bearing.speaker = speaker.id JOIN statement ON statement.id = bearing.statement
            LEFT JOIN source_alias ON alias = speaker.key
        WHERE (named = 1 OR alias IS NOT NULL) AND reading.recorded <= $1 AND (replaced IS NULL OR replaced > $1) AND ($2 IS NULL OR statement.day <= $2)
        GROUP BY one
        """;

    /// <summary>Adds what a reading tells of a source without aliases.</summary>
    public const string Add = """
        INSERT INTO source (key, name, kind, party, speaks_for, statements, documents, first, last) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (key) DO UPDATE SET name = max(name, excluded.name),
            kind = coalesce(max(nullif(kind, 'unspecified'), nullif(excluded.kind, 'unspecified')), nullif(kind, 'unspecified'), excluded.kind),
            party = nullif(max(coalesce(party, ''), coalesce(excluded.party, '')), ''), speaks_for = nullif(max(coalesce(speaks_for, ''), coalesce(excluded.speaks_for, '')), ''),
            statements = statements + excluded.statements, documents = documents + excluded.documents,
            first = coalesce(min(first, excluded.first), first, excluded.first), last = coalesce(max(last, excluded.last), last, excluded.last)
        """;

    /// <summary>A source that was onboarded and that no text names yet.</summary>
    public const string Onboard = """
        INSERT INTO source (key, name, kind, statements, documents) VALUES ($1, '', 'unspecified', 0, 0) ON CONFLICT DO NOTHING
        """;

    public const string Delete = """
        DELETE FROM source WHERE key = $1
        """;

    public const string SideOf = """
        SELECT name || '|' || kind || '|' || coalesce(party, '') || '|' || coalesce(speaks_for, '') FROM source WHERE key = $1
        """;

    public const string KeysOfReading = """
        SELECT DISTINCT key FROM speaker WHERE id > $1 AND id <= $2
        """;

    public const string ForgetAliases = """
        DELETE FROM source_alias
        """;

    public const string InsertAlias = """
        INSERT INTO source_alias (alias, source) VALUES ($1, $2)
        """;

    public const string ForgetDecided = """
        DELETE FROM source_decided
        """;

    public const string InsertDecided = """
        INSERT INTO source_decided (key, name, kind, party, speaks_for, reliability) VALUES ($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>The first and the last of the days of every block in which a source is heard, leaned on, or may be meant by a link.</summary>
    public const string Days = """
        SELECT block, min(day), max(day) FROM bearing WHERE id IN (
            SELECT bearing.id FROM speaker JOIN bearing ON bearing.speaker = speaker.id WHERE key = $1
            UNION ALL SELECT bearing_via.bearing FROM speaker JOIN bearing_via ON bearing_via.speaker = speaker.id WHERE key = $1
            UNION ALL SELECT bearing.id FROM speaker JOIN bearing ON bearing.speaker = speaker.id WHERE named = 0 AND speaker.body LIKE '%' || $2 || '%')
        GROUP BY block
        """;
}

namespace Claimline.Ledger.Store;

/// <summary>Near copies as rows.</summary>
internal static class CopyRow
{
    public const string InsertBand = """
        INSERT INTO copy_band (band, document) VALUES ($1, $2)
        """;

    public const string Insert = """
        INSERT INTO copy (document, origin, published) VALUES ($1, $2, $3)
        """;

    /// <summary>The group of the documents that have a band; they are all in one.</summary>
    public const string OriginOfBand = """
        SELECT origin FROM copy_band JOIN copy ON copy.document = copy_band.document WHERE band = $1 LIMIT 1
        """;

    public const string Origin = """
        SELECT origin FROM copy WHERE document = $1
        """;

    public const string CountOf = """
        SELECT count(*) FROM copy WHERE origin = $1
        """;

    public const string Rename = """
        UPDATE copy SET origin = $2 WHERE origin = $1
        """;

    public const string SetOrigin = """
        UPDATE copy SET origin = $2 WHERE document = $1
        """;

    public const string Members = """
        SELECT copy.document, sha256 FROM copy JOIN document ON document.entry = copy.document WHERE origin = $1 ORDER BY sha256
        """;

    public const string BandsOf = """
        SELECT band FROM copy_band WHERE document = $1
        """;

    public const string DeleteBands = """
        DELETE FROM copy_band WHERE document = $1
        """;

    public const string Delete = """
        DELETE FROM copy WHERE document = $1
        """;

    /// <summary>The blocks, with their days, in which the documents of a group are heard.</summary>
    public const string Days = """
        SELECT block, min(day), max(day) FROM copy JOIN document ON document.entry = copy.document
        JOIN bearing ON bearing.id > document.reading << 24 AND bearing.id <= (document.reading + 1) << 24
        WHERE origin = $1 GROUP BY block
        """;
}

using Claimline.Language;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A place that a statement's content names.</summary>
/// <param name="Main">Whether it is where the statement's event is.</param>
internal sealed record PlaceRow(TextSpan Span, string Name, string? Gazetteer, double? Latitude, double? Longitude, string? Type, string? Country, string? Admin1, bool Main)
{
    public const string Insert = """
        INSERT INTO place (id, statement, start, finish, name, gazetteer, latitude, longitude, type, country, admin1, main)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public const string InsertPoint = """
        INSERT INTO place_point (id, south, north, west, east) VALUES ($1, $2, $2, $3, $3)
        """;

    public const string DeletePoints = """
        DELETE FROM place_point WHERE id IN (SELECT place.id FROM place JOIN statement ON statement.id = place.statement WHERE statement.document = $1)
        """;

    private const string PointTable = """
        SELECT sql FROM sqlite_schema WHERE name = 'place_point'
        """;

    private const string Points = """
        INSERT INTO place_point (id, south, north, west, east)
        SELECT id, latitude, latitude, longitude, longitude FROM place WHERE latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY id
        """;

    public const string Delete = """
        DELETE FROM place WHERE statement IN (SELECT id FROM statement WHERE document = $1)
        """;

    public const string OfDocument = """
        SELECT DISTINCT gazetteer FROM statement JOIN place ON place.statement = statement.id WHERE statement.document = $1 AND gazetteer IS NOT NULL
        """;

    public const string Standing = """
        SELECT place.statement, place.start, place.finish, place.name, place.gazetteer, place.latitude, place.longitude, place.type, place.country, place.admin1, place.main
        FROM statement JOIN place ON place.statement = statement.id WHERE statement.document = $1 AND statement.until IS NULL ORDER BY place.id
        """;

    /// <summary>Makes the tree of points as if none had ever been deleted: the same places always give the same tree.</summary>
    public static void MakePointsAgain(Database database)
    {
        var table = database.First(PointTable, static r => r.GetString(0))!;
        database.Script($"DROP TABLE place_point; {table}; {Points}");
    }

    /// <summary>The id of the statement's row, and the place.</summary>
    public static (long Statement, PlaceRow Place) Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        double? Number(int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
        return (row.GetInt64(0), new PlaceRow(new TextSpan(row.GetInt32(1), row.GetInt32(2)), row.GetString(3), Text(4), Number(5), Number(6), Text(7), Text(8), Text(9), row.GetInt64(10) != 0));
    }

    public static PlaceRow Of(Place place, TextSpan? main) => new(place.Span, place.Name, place.Id, place.Latitude, place.Longitude, place.Type, place.Country, place.Admin1, main?.Overlaps(place.Span) == true);

    public void Write(Database database, long id, long statement)
    {
        database.Run(Insert, id, statement, Span.Start, Span.End, Name, Gazetteer, Latitude, Longitude, Type, Country, Admin1, Main ? 1 : 0);
        if (Latitude is { } latitude && Longitude is { } longitude) database.Run(InsertPoint, id, latitude, longitude);
    }
}

namespace Claimline.Ledger.Queries;

/// <summary>Claims as they stood at a vantage, the last spoken of first. A filter that is not set lets all pass.</summary>
public sealed record ClaimQuery
{
    /// <summary>Counts are exact up to so many.</summary>
    public const int Counted = 10_000;

    public Vantage Vantage { get; init; }

    /// <summary>Only claims spoken of on this day or later, and on this day or before.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>A place's name, or its id in the gazetteer.</summary>
    public string? Place { get; init; }

    /// <summary>A first-level division: itself, and all that lies in it.</summary>
    public string? Region { get; init; }
    public (double Latitude, double Longitude, double Km)? Near { get; init; }

    /// <summary>Only claims on which this source was heard: its key or its name.</summary>
    public string? Source { get; init; }

    /// <summary>Only claims that a source of this party put forward.</summary>
    public string? Party { get; init; }

    /// <summary>A kind of event, with all finer ones.</summary>
    public string? Kind { get; init; }
    public string? Headline { get; init; }
    public string? Basis { get; init; }

    /// <summary>"denied", "denied own side", "contradicted", "contrary evidence" or "none".</summary>
    public string? Contest { get; init; }
    public string? Currency { get; init; }

    /// <summary>Words that a sentence of one of its statements holds, as for a search.</summary>
    public string? Text { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Whether the values that the claims have are counted, too.</summary>
    public bool WithFacets { get; init; }

    /// <summary>A page, and how many there are in all, counted to one more than <see cref="Counted"/>.</summary>
    public ClaimList Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        using var then = new ClaimsThen(database, Vantage);
        using var sources = Source is null ? null : new SourcesThen(database, Vantage);
        var filter = ClaimFilter.Of(this, database);
        var count = filter.Count(database);
        // One more than the page, to know whether there are more.
        var rows = filter.Page(database, count <= Counted, Cursor.Parts(After, 2) is [var last, var id] ? (Cursor.Day(last, After!), Cursor.Id(id, After!)) : null, Limit + 1);
        return new ClaimList([.. rows.Take(Limit).Select(row => row.Claim with { ShortId = ClaimNames.Short(database, row.Claim.Id) })], count, rows.Count > Limit)
        {
            Facets = WithFacets ? new ClaimFacets(this, database, filter, count).Count() : [],
        };
    }
}

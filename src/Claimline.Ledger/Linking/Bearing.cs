using Claimline.Language;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Linking;

/// <summary>One statement bearing on one proposition, with all that judging needs to know of it. Made from one reading alone; never changed.</summary>
public sealed record Bearing
{
    public required StatementKey Statement { get; init; }

    /// <summary>The statement's content in its document.</summary>
    public required TextSpan Content { get; init; }
    public required BearingRole Role { get; init; }
    public required Proposition Proposition { get; init; }
    public required SourceIdentity Source { get; init; }
    public IReadOnlyList<SourceIdentity> Via { get; init; } = [];
    public required Stance Stance { get; init; }

    /// <summary>A person logged it; no reader found it in a text.</summary>
    public bool IsManual { get; init; }

    /// <summary>The piece of evidence it tells of, where a store worked that out already.</summary>
    public string? Evidence { get; init; }

    /// <summary>The publisher's own sentence, without a cue.</summary>
    public bool IsPublisher { get; init; }

    /// <summary>The statement of the same document whose voice this is again: a takeaway repeating its topline.</summary>
    public string? VoiceOf { get; init; }

    /// <summary>Withdrawn by the same voice later in the document.</summary>
    public bool IsWithdrawn { get; init; }
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>When its source said or published it, where told.</summary>
    public PartialDate? Said { get; init; }
    public required DateOnly Published { get; init; }
    /// <summary>Who published the document; null where it is not told.</summary>
    public string? Publisher { get; init; }

    /// <summary>The theatre that the document was read with: whose sides are meant.</summary>
    public required string Theatre { get; init; }
    public required DateTimeOffset Known { get; init; }

    /// <summary>Which near copies its document is one of; null where a text is too short to tell.</summary>
    public TextOrigin? Origin { get; init; }

    /// <summary>What happens at the thing told of ("explosion", "fire"), as facets.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>Folded words of the speaker's phrase: "geolocated footage".</summary>
    public string SourceWords { get; init; } = "";

    /// <summary>The content's own place, actor and object, before another statement's were taken for them.</summary>
    public required Proposition Own { get; init; }

    /// <summary>The publisher's verdicts on the statement.</summary>
    public IReadOnlyList<Verdict> Views { get; init; } = [];
    public Likelihood? Likelihood { get; init; }

    public string Block => Proposition.Block;

    /// <summary>It bears on the proposition itself; what is told of a part of a place neither opens a claim of the whole nor names one.</summary>
    public bool IsOfWhole => Role is not (BearingRole.OfPart or BearingRole.AgainstPart);

    /// <summary>One total order: by the day told of, then by document and place in it, then by what is put forward.</summary>
    public static int Compare(Bearing a, Bearing b)
    {
        var byDay = a.Proposition.When.CompareTo(b.Proposition.When);
        if (byDay != 0) return byDay;
        var byPublication = a.Published.CompareTo(b.Published);
        if (byPublication != 0) return byPublication;
        var byStatement = StatementKey.Compare(a.Statement, b.Statement);
        if (byStatement != 0) return byStatement;
        if (a.Role.CompareTo(b.Role) is var byRole and not 0) return byRole;
        if (string.CompareOrdinal(a.Proposition.PlaceKeys, b.Proposition.PlaceKeys) is var byPlace and not 0) return byPlace;
        // Evidence may be tied to several claims of a place.
        return string.CompareOrdinal(a.Proposition.Kind, b.Proposition.Kind) is var byKind and not 0 ? byKind : string.CompareOrdinal(string.Join(' ', a.Proposition.Words), string.Join(' ', b.Proposition.Words));
    }
}

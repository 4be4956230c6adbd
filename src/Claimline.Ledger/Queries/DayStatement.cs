using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Queries;

/// <summary>A statement of the day with the words by which its document puts it, so that it can be told again without loss.</summary>
public sealed record DayStatement
{
    public required StatementKey Key { get; init; }

    /// <summary>Its source, after what reviewers decided.</summary>
    public required SourceIdentity Source { get; init; }

    /// <summary>Whom it leans on, as the text names them.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>To whom it was told, as the text names him.</summary>
    public string? To { get; init; }

    /// <summary>The noun phrase by which the document calls the source most fully, small where only its place made it begin with a capital; null in the publisher's own voice and where nobody is named.</summary>
    public string? Called { get; init; }

    /// <summary>How its own sentence calls it, where that takes up what was told before ("the channel"); else null.</summary>
    public string? Again { get; init; }

    /// <summary>The words that attribute; null in the publisher's own voice.</summary>
    public string? Cue { get; init; }

    /// <summary>The word between cue and content: "that", "for", or nothing.</summary>
    public string Link { get; init; } = "";

    /// <summary>Its own words are held back; those that it has are the product's.</summary>
    public bool IsReworded => Content.Length == 0;

    /// <summary>The cue stands within the content or the content before it ("they are reportedly leaving").</summary>
    public bool CueIsInside { get; init; }

    /// <summary>Who acts, where the content leaves him out ("and reportedly plans to leave").</summary>
    public string? Subject { get; init; }

    /// <summary>The content stands at the head of its sentence, so that a capital there says nothing.</summary>
    public bool IsCapitalisedByPlace { get; init; }
    public required string Words { get; init; }
    public required TextSpan Content { get; init; }
    public required TextSpan Sentence { get; init; }

    /// <summary>The paragraph it stands in, by where that begins.</summary>
    public required int Paragraph { get; init; }

    /// <summary>It stands in a list of takeaways, or repeats one of the text.</summary>
    public bool IsTakeaway { get; init; }

    /// <summary>The same voice again: a statement of the document that says it better.</summary>
    public string? Repeats { get; init; }
    public required Stance Stance { get; init; }
    public bool Negative { get; init; }
    public bool IsPublisher { get; init; }
    public bool IsManual { get; init; }
    public bool IsWithdrawn { get; init; }

    /// <summary>Told of days to come, or as going on.</summary>
    public bool IsForecast { get; init; }
    public string? Kind { get; init; }

    /// <summary>The party whose deed it tells, and the party that holds or gains by it.</summary>
    public string? ActorParty { get; init; }
    public string? Holder { get; init; }
    public PartialDate? Said { get; init; }
    public required DateOnly Published { get; init; }
    public DateTimeOffset Recorded { get; init; }
    public string? Publisher { get; init; }
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>What the document's notes say, word for word.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public (string Words, int Low, int High)? Likelihood { get; init; }
    public IReadOnlyList<Verdict> Views { get; init; } = [];
    public IReadOnlyList<Response> RespondsTo { get; init; } = [];
    public IReadOnlyList<DayPlace> Places { get; init; } = [];
    public IReadOnlyList<DayNumber> Numbers { get; init; } = [];
    public IReadOnlyList<DayPerson> Persons { get; init; } = [];
    public string? Evidence { get; init; }
}

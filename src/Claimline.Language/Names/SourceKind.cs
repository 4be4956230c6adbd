namespace Claimline.Language.Names;

/// <summary>A kind of source: for whom it speaks, whose it is, and how it may be called later.</summary>
/// <param name="Called">Nouns by which a source of this kind is meant again, as word ids.</param>
internal sealed record SourceKind(string Id, string? SpeaksFor, PartyRule Party, SourceNature What, KindMarks Marks, IReadOnlyList<int> Called, DataLine Line)
{
    // Kinds that follow from the form of a name alone; source-kinds.tsv says what they are.
    public const string Person = "person";
    public const string Outlet = "outlet";
    public const string Organisation = "organisation";
    public const string Military = "military";
    public const string Government = "government";
    public const string Publisher = "publisher";
    public const string Unspecified = "unspecified";
    public const string Channel = "telegram-channel";

    public bool Has(KindMarks mark) => (Marks & mark) != 0;
}

/// <summary>Whose party a source of a kind is: its nation's, known to be none, or not told.</summary>
internal enum PartyRule { Untold, Nation, None }

/// <summary>Whether "he" may mean it, or only "it".</summary>
internal enum SourceNature { Person, Body, Thing }

[Flags]
internal enum KindMarks
{
    None = 0,

    /// <summary>Meant again only by the very noun that it was called by ("the mayor").</summary>
    Own = 1,

    /// <summary>One without nationality is of the side of the last of its kind.</summary>
    Alike = 2,

    /// <summary>Persons and offices of a body of this kind are of this kind, too.</summary>
    Binding = 4,
}

namespace Claimline.Language.Names;

/// <summary>A stretch of segments being read as one name: where it starts, the word or known name that tells its type, and where it ends.</summary>
internal record struct NameCore
{
    public int From { get; set; }

    /// <summary>Index of the telling segment; -1 while none is found.</summary>
    public int Head { get; set; }

    /// <summary>Index of a nationality before the head; -1 where none is.</summary>
    public int Nation { get; set; }
    public int End { get; set; }

    /// <summary>Where to go on where the stretch is no name.</summary>
    public int Next { get; set; }
    public MentionType Type { get; set; }
    public bool HasWords { get; set; }
    public bool HasCapitals { get; set; }
    public bool HasNumber { get; set; }
    public bool HasQuote { get; set; }

    public readonly bool HasNation => Nation >= 0;

    /// <summary>This stretch with a later telling segment: the last one tells the type ("Tank Regiment", "Oil Refinery").</summary>
    public readonly NameCore With(int head, MentionType type) => this with { Head = head, Type = type, End = head + 1 };

    /// <summary>This stretch, where it goes no further than <paramref name="at"/>.</summary>
    public readonly NameCore EndAt(int at) => this with { Next = Head >= 0 ? End : at };
}

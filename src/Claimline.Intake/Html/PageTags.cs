using System.Buffers;
using System.Collections.Frozen;

namespace Claimline.Intake.Html;

/// <summary>The tags of a page one after another, as the parser will see them, without those in comments, scripts and styles.</summary>
/// <remarks>
/// Where it cannot be known without parsing whether the parser takes something for a script or for a drawing's element, all that looks like a tag counts as one,
/// so that nothing can be hidden from whoever counts them.
/// </remarks>
internal ref struct PageTags(ReadOnlySpan<char> html)
{
    private const string Spaces = " \t\r\n\f";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(Spaces + "/>");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create(Spaces + "/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(Spaces + ">");

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = NamesOf().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int whole = html.Length;
    private ReadOnlySpan<char> rest = html;
    private int drawings;
    private bool inSelect, unsure;

    public ReadOnlySpan<char> Name { get; private set; }

    public TagKind Kind { get; private set; }

    /// <summary>From its name to the end of its attributes.</summary>
    public ReadOnlySpan<char> Written { get; private set; }

    /// <summary>Where that stands in the page.</summary>
    public int Start { get; private set; }

    public bool Closes { get; private set; }

    /// <summary>Whether it is an element of a drawing that ends with "/>"; elsewhere in a page that means nothing.</summary>
    public bool ClosesItself { get; private set; }

    public bool Next()
    {
        while (rest.IndexOf('<') is >= 0 and var at && at + 1 < rest.Length)
        {
            rest = rest[(at + 1)..];
            if (rest.StartsWith("!--", StringComparison.Ordinal))
            {
                PassComment();
                continue;
            }
            Closes = rest[0] == '/';
            if (Closes) rest = rest[1..];
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) continue;
            var end = rest.IndexOfAny(NameEnds);
            Name = end < 0 ? rest : rest[..end];
            Kind = Kinds.TryGetValue(Name, out var kind) ? kind : TagKind.None;
            var (length, slash) = TagLength(rest, Name.Length);
            Start = whole - rest.Length;
            Written = rest[..length];
            rest = rest[length..];
            See(slash);
            return true;
        }
        return false;
    }

    // "<!-->" is one as well.
    private void PassComment()
    {
        rest = rest[1..];
        while (rest.IndexOf("--", StringComparison.Ordinal) is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            if (!rest.StartsWith("->", StringComparison.Ordinal) && !rest.StartsWith("-!>", StringComparison.Ordinal)) continue;
            rest = rest[2..];
            return;
        }
        rest = [];
    }

    private void See(bool slash)
    {
        ClosesItself = false;
        if (Has(TagKind.Select)) inSelect = !Closes;
        // In a list to choose from, other elements are passed over by the parser, scripts and drawings too.
        else if (inSelect && !Has(TagKind.InSelect)) unsure = true;
        else if (Has(TagKind.Unsure) || (drawings > 0 && !Has(TagKind.Drawing))) unsure = true;
        else if (Has(TagKind.Svg) && !(slash && !Closes)) drawings = Math.Max(0, drawings + (Closes ? -1 : 1));
        if (unsure) return;
        ClosesItself = slash && !Closes && (drawings > 0 || Has(TagKind.Svg));
        if (!Closes && drawings == 0 && Has(TagKind.Raw)) PassRaw();
    }

    private readonly bool Has(TagKind kind) => (Kind & kind) != 0;

    private void PassRaw()
    {
        var name = Name;
        while (rest.IndexOf("</", StringComparison.Ordinal) is >= 0 and var at)
        {
            rest = rest[at..];
            if (rest[2..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return;
            rest = rest[2..];
        }
        rest = [];
    }

    /// <summary>Where a tag's attributes end, by the rules of the standard, and whether a "/" stands there.</summary>
    private static (int Length, bool Slash) TagLength(ReadOnlySpan<char> tag, int at)
    {
        while (true)
        {
            var slash = false;
            while (at < tag.Length && NameEnds.Contains(tag[at]) && tag[at] != '>') slash = tag[at++] == '/';
            if (at >= tag.Length || tag[at] == '>') return (at, slash);
            // The first sign of a name may be "=".
            at = End(tag, at + 1, AttributeEnds);
            var value = at;
            while (value < tag.Length && Spaces.Contains(tag[value], StringComparison.Ordinal)) value++;
            if (value >= tag.Length || tag[value] != '=') continue;
            at = value + 1;
            while (at < tag.Length && Spaces.Contains(tag[at], StringComparison.Ordinal)) at++;
            if (at >= tag.Length || tag[at] == '>') return (at, false);
            if (tag[at] is '"' or '\'') at = tag[(at + 1)..].IndexOf(tag[at]) is >= 0 and var close ? at + close + 2 : tag.Length;
            else at = End(tag, at, ValueEnds);
        }
    }

    private static int End(ReadOnlySpan<char> tag, int from, SearchValues<char> ends) => from >= tag.Length ? tag.Length : tag[from..].IndexOfAny(ends) is >= 0 and var length ? from + length : tag.Length;

    private static FrozenDictionary<string, TagKind> NamesOf()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, names) in new[]
        {
            (TagKind.Raw, "script style textarea title xmp iframe noembed noframes"),
            (TagKind.Drawing, "animate circle clipPath defs ellipse g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg symbol text tspan use"),
            (TagKind.Svg, "svg"), (TagKind.Unsure, "math frameset"), (TagKind.Select, "select"), (TagKind.InSelect, "option optgroup hr"), (TagKind.Link, "a"),
            (TagKind.Unclosed, "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr"),
            (TagKind.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        })
        {
            foreach (var name in names.Split(' ')) kinds[name] = kinds.GetValueOrDefault(name) | kind;
        }
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

namespace Claimline.Intake.Html;

/// <summary>What the parser does with a tag of some name, as far as counting them needs it.</summary>
[Flags]
internal enum TagKind
{
    None = 0,

    /// <summary>Its content is characters and nothing else.</summary>
    Raw = 1,

    /// <summary>Within a drawing it stays in it, and "/>" closes it; any other name may end the drawing.</summary>
    Drawing = 2,

    Svg = 4,

    /// <summary>What follows is parsed by rules of its own.</summary>
    Unsure = 8,

    Select = 16,

    /// <summary>Stays in a list to choose from.</summary>
    InSelect = 32,

    /// <summary>Never closed, or closed by the next of its kind.</summary>
    Unclosed = 64,

    /// <summary>Where it is not closed, it is opened anew in each paragraph.</summary>
    Formatting = 128,

    Link = 256,
}

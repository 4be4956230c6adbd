namespace Claimline.Language;

/// <summary>Why a finding was made: the rule of the grammar, and the data line it rested on, where there is one.</summary>
/// <param name="Rule">Stable name, "attribution.verb-that".</param>
/// <param name="Line">Where the word that triggered the rule is listed; <c>default</c> where the rule needs none.</param>
public readonly record struct Trace(string Rule, DataLine Line = default);

/// <summary>A line of a data file, 1-based; <c>default</c> stands for no line.</summary>
public readonly record struct DataLine(string File, int Number)
{
    public override string ToString() => File is null ? "" : $"{File}:{Number}";
}

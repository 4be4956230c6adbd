namespace Claimline.Language;

/// <summary>Where the characters of an extracted text stood in the file they were taken from.</summary>
/// <param name="parts">In text order; each reaches to the start of the next.</param>
public sealed class OriginalMap(IReadOnlyList<OriginalPart> parts)
{
    public IReadOnlyList<OriginalPart> Parts => parts;

    /// <summary>The place of the character at an offset; null before the first part.</summary>
    public OriginalPlace? PlaceOf(int offset)
    {
        int low = 0, high = parts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : parts[low - 1].Place;
    }
}

/// <summary>From this offset of the text on, characters stood at this place.</summary>
public readonly record struct OriginalPart(int Start, OriginalPlace Place);

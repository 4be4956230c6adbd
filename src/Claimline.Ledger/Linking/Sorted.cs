namespace Claimline.Ledger.Linking;

/// <summary>Searches in the lists of a reading, which stand in text order.</summary>
internal static class Sorted
{
    /// <summary>Index of the first that starts at an offset or after it.</summary>
    public static int FirstFrom<T>(IReadOnlyList<T> list, int offset, Func<T, int> start)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(list[middle]) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

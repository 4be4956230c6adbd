namespace Claimline.Cli;

/// <summary>Where the user's own files are kept.</summary>
internal static class UserFolder
{
    public static string Data
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            if (string.IsNullOrEmpty(data)) data = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
            return Path.Combine(data, "claimline");
        }
    }
}

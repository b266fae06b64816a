namespace CityRights.Files;

/// <summary>Thrown when a file cannot be projected. No output was left. The message names the place and the fix, and never a value of the data.</summary>
public sealed class FileProjectionException : CityRightsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code, <c>CRT-FILES-nnn</c>, explained under <c>docs/diagnostics</c>.</param>
    /// <param name="message">What failed and how to mend it.</param>
    /// <param name="line">The line of the input concerned, from 1; 0 where none is.</param>
    /// <param name="column">The position of the column concerned, from 1; 0 where none is.</param>
    /// <param name="innerException">The cause, or null.</param>
    public FileProjectionException(string code, string message, long line = 0, int column = 0, Exception? innerException = null)
        : base(code, message, innerException)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line of the input concerned, from 1; 0 where none is.</summary>
    public long Line { get; }

    /// <summary>The position of the column concerned, from 1; 0 where none is.</summary>
    public int Column { get; }
}

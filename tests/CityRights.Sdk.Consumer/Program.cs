Console.WriteLine("consumer runs");

/** A small table made up for the page: three sorts of fruit by weight, length and colour, one length not known. */
export const EXAMPLE_NAME = "fruit example";

export const EXAMPLE_CSV = `weight (g),length (cm),colour,fruit
152,7.4,red,apple
171,7.9,green,apple
139,6.8,red,apple
164,7.7,red,apple
183,8.3,green,apple
148,7.1,yellow,apple
176,8.0,red,apple
159,7.5,green,apple
167,7.6,red,apple
143,6.9,yellow,apple
155,7.2,green,apple
188,8.5,red,apple
118,18.9,yellow,banana
126,20.1,yellow,banana
109,17.2,green,banana
131,20.8,yellow,banana
122,19.4,yellow,banana
115,,yellow,banana
137,21.3,green,banana
104,16.5,green,banana
128,19.9,yellow,banana
120,18.6,yellow,banana
133,21.0,yellow,banana
112,17.8,green,banana
98,8.1,yellow,lemon
107,8.6,yellow,lemon
89,7.5,green,lemon
112,9.0,yellow,lemon
94,7.9,yellow,lemon
103,8.4,yellow,lemon
116,9.3,yellow,lemon
85,7.2,green,lemon
101,8.2,yellow,lemon
109,8.8,yellow,lemon
92,7.6,green,lemon
105,8.5,yellow,lemon
`;
